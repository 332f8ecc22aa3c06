-- At every start, before anybody writes: after weeks at rest there would be no partition for today.
select maintain_feed();
