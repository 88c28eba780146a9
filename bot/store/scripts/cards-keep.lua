-- Writes what is known of a hub's cards by whoever has them in hand, and renews the lease; with a lease of 0 it is given up.
-- Answers 1, or 0 where the cards are in other hands: then nothing is written.
local hands, cards = unpack(KEYS)
local token, lease, life, gone = ARGV[1], tonumber(ARGV[2]), ARGV[3], tonumber(ARGV[4])
if redis.call('GET', hands) ~= token then
  return 0
end
for at = 5, 4 + gone do
  redis.call('HDEL', cards, ARGV[at])
end
for at = 5 + gone, #ARGV, 2 do
  redis.call('HSET', cards, ARGV[at], ARGV[at + 1])
end
redis.call('PEXPIRE', cards, life)
if lease > 0 then
  redis.call('PEXPIRE', hands, lease)
else
  redis.call('DEL', hands)
end
return 1
