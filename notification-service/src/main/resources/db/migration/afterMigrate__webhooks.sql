-- At every start, before anything is delivered: after weeks at rest there would be no partition for today.
select maintain_webhooks();
