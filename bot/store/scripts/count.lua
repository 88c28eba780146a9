-- Takes an effect away and adds to sums in the same moment, so that it counts once however often it is carried out.
-- Pairs of a field and what to add to it follow the effect's id.
local effects, counts = KEYS[1], KEYS[2]
if redis.call('HDEL', effects, ARGV[1]) == 0 then
  return 0
end
for i = 2, #ARGV, 2 do
  redis.call('HINCRBY', counts, ARGV[i], ARGV[i + 1])
end
return 1
