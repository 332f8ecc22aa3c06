-- Leads ${from} to ${to} of one region, with names put together as Chinese companies do: city, own name, trade, legal form.
-- One in twenty is ${owner}'s. What lead-service derives of a name (its core, its sound, the words it is found by) is put
-- together from the same parts, character by character.
create or replace function pg_temp.words(characters text[], sounds text[]) returns tsvector language sql immutable as $$
    select array_to_tsvector(array_agg(distinct word)) from generate_subscripts(characters, 1) at, unnest(array[
        characters[at],
        case when at > 1 then characters[at - 1] || characters[at] end,
        left(array_to_string(sounds[at:], ''), 24),
        (select string_agg(left(sound, 1), '') from unnest(sounds[at:]) sound)]) word where word is not null
$$;

create temp table place as select row_number() over () - 1 as n, split_part(part, ' ', 1) as name, string_to_array(split_part(part, ' ', 2), '-') as sounds
from unnest(array['郑州 zheng-zhou', '北京 bei-jing', '上海 shang-hai', '广州 guang-zhou', '深圳 shen-zhen', '杭州 hang-zhou',
    '南京 nan-jing', '武汉 wu-han', '成都 cheng-du', '西安 xi-an', '苏州 su-zhou', '青岛 qing-dao', '大连 da-lian', '沈阳 shen-yang',
    '济南 ji-nan', '长沙 chang-sha', '合肥 he-fei', '福州 fu-zhou', '厦门 xia-men', '宁波 ning-bo', '洛阳 luo-yang', '无锡 wu-xi',
    '佛山 fo-shan', '东莞 dong-guan', '昆明 kun-ming', '南昌 nan-chang', '石家庄 shi-jia-zhuang', '太原 tai-yuan', '贵阳 gui-yang', '南宁 nan-ning']) part;
create temp table trade as select row_number() over () - 1 as n, split_part(part, ' ', 1) as name, string_to_array(split_part(part, ' ', 2), '-') as sounds
from unnest(array['贸易 mao-yi', '商贸 shang-mao', '科技 ke-ji', '网络科技 wang-luo-ke-ji', '信息技术 xin-xi-ji-shu', '电子 dian-zi',
    '实业 shi-ye', '机械设备 ji-xie-she-bei', '建材 jian-cai', '建筑工程 jian-zhu-gong-cheng', '食品 shi-pin', '医疗器械 yi-liao-qi-xie',
    '物流 wu-liu', '文化传媒 wen-hua-chuan-mei', '广告 guang-gao', '装饰工程 zhuang-shi-gong-cheng', '化工 hua-gong', '服饰 fu-shi',
    '汽车配件 qi-che-pei-jian', '农业科技 nong-ye-ke-ji']) part;
create temp table syllable as select row_number() over () - 1 as n, left(part, 1) as character, substr(part, 2) as sound
from regexp_split_to_table('宏hong 达da 华hua 盛sheng 泰tai 鑫xin 瑞rui 恒heng 利li 源yuan 昌chang 隆long 兴xing 旺wang 德de 信xin 诚cheng 义yi 和he '
    '顺shun 安an 康kang 永yong 久jiu 天tian 地di 海hai 洋yang 江jiang 山shan 川chuan 东dong 南nan 西xi 北bei 金jin 银yin 玉yu 石shi 龙long 凤feng '
    '鹏peng 飞fei 翔xiang 腾teng 云yun 星xing 月yue 光guang 明ming 亮liang 阳yang 春chun 新xin 世shi 纪ji 时shi 代dai 创chuang 智zhi 慧hui 博bo '
    '远yuan 志zhi 成cheng 功gong 凯kai 胜sheng 美mei 佳jia 丽li 雅ya 优you 品pin 嘉jia 祥xiang 福fu 寿shou 喜xi 庆qing 欣xin 荣rong 茂mao 森sen '
    '林lin 松song 梅mei 兰lan 竹zhu 万wan 千qian 百bai 亿yi 中zhong 国guo 大da 正zheng 方fang 圆yuan 通tong 联lian 合he 众zhong 力li 强qiang '
    '健jian 富fu 贵gui 宝bao 珍zhen 晶jing 丰feng 稳wen 固gu 卓zhuo 越yue 领ling 先xian 锋feng 锐rui 汇hui 聚ju 鼎ding 尚shang 邦bang', ' ') part;

create temp table made as
select uuidv7(make_interval(secs => (i - ${to})::float8)) as id, i,
    place.name as place, place.sounds as place_sounds,
    one.character || two.character || coalesce(three.character, '') || trade.name as core,
    array_remove(array[one.sound, two.sound, three.sound], null) || trade.sounds as sounds,
    case when i % 20 = 0 then '${owner}' when i % 20 = 19 then null else 'owner-' || i % 20 end as owner_id
from generate_series(${from}, ${to}) i
join place on place.n = abs(hashint8(i * 11)::bigint) % (select count(*) from place)
join trade on trade.n = abs(hashint8(i * 13)::bigint) % (select count(*) from trade)
join syllable one on one.n = abs(hashint8(i * 17)::bigint) % (select count(*) from syllable)
join syllable two on two.n = abs(hashint8(i * 19)::bigint) % (select count(*) from syllable)
left join syllable three on i % 2 = 0 and three.n = abs(hashint8(i * 23)::bigint) % (select count(*) from syllable);

insert into lead (id, version, region, company_name, company_key, source, status, owner_id, registered_by, contested, collected_at,
    registered_at, playbook, playbook_version, first_contact_due, overdue, automatic_reassignments, phone)
select id, 0, '${region}', place || core || '有限公司', place || core, (array['fair', 'web', 'partner', 'press'])[1 + i % 4],
    case when owner_id is null then 'POOLED' else (array['NEW', 'CONTACTED', 'QUALIFIED', 'CONVERTED', 'DISQUALIFIED'])[1 + i / 20 % 5] end,
    owner_id, coalesce(owner_id, 'owner-1'), false, now() - make_interval(secs => (${to} - i)::float8), now() - make_interval(secs => (${to} - i)::float8),
    'advertising-sales', 1, case when i % 5 = 0 then now() + make_interval(secs => i::float8) end, false, 0, '138' || lpad(i::text, 8, '0')
from made;

insert into search_form (lead_id, region, core, sound, phone, email, words)
select id, '${region}', core, array_to_string(sounds, ''), '138' || lpad(i::text, 8, '0'), null,
    pg_temp.words(regexp_split_to_array(place || core, ''), place_sounds || sounds)
from made;

drop table made, place, trade, syllable;
