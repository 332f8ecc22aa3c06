package io.kaituo.e2e.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** Whether a page can be used with a thumb on the way to a customer: what is too small to be met, and what makes a phone zoom in. */
final class Thumb {
    /**
     * A name covers the card it stands on and a label its box, so it is the place that is asked what lies there, not the element how large it is. What holds still at
     * the edges covers only what can be scrolled.
     */
    private static final String TOO_SMALL =
            """
            () => {
              const reach = 21
              const touchable = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=option], [role=menuitem]'
              const called = e => (e.getAttribute('aria-label') ?? e.textContent ?? '').trim().slice(0, 40) || e.outerHTML.slice(0, 80)
              const heldOver = (at, target) => {
                for (let e = at; e && !e.contains(target); e = e.parentElement)
                  if (['sticky', 'fixed'].includes(getComputedStyle(e).position)) return true
                return false
              }
              const small = e => {
                const covered = getComputedStyle(e, '::after').position === 'absolute' && e.closest('li')
                const target = covered || e.closest('label, .ant-segmented-item, .ant-select, .ant-input-affix-wrapper') || e
                const box = target.getClientRects()[0]
                if (!box || !e.checkVisibility()) return false
                const x = box.left + box.width / 2, y = box.top + box.height / 2
                const met = (dx, dy) => {
                  const at = document.elementFromPoint(x + dx, y + dy)
                  return at !== null && (target.contains(at) || at.matches('a, button, label') && at.contains(target) || heldOver(at, target))
                }
                const inside = x > reach && y > reach && x + reach < innerWidth - 1 && y + reach < innerHeight - 1
                return inside && met(0, 0) && ![[0, -reach], [0, reach], [-reach, 0], [reach, 0]].every(([dx, dy]) => met(dx, dy))
              }
              const found = [...document.querySelectorAll(touchable)]
              return [
                ...found.filter(small).map(e => 'under 44px: ' + called(e)),
                ...found.filter(e => e.matches('input, select, textarea') && e.checkVisibility() && parseFloat(getComputedStyle(e).fontSize) < 16)
                  .filter(e => !['checkbox', 'radio', 'file'].includes(e.type)).map(e => 'under 16px: ' + called(e)),
              ]
            }
            """;

    private Thumb() {}

    static List<?> misses(Page page) {
        return (List<?>) page.evaluate(TOO_SMALL);
    }
}
