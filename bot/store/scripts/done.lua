-- Removes an effect that was carried out, unless it was written again since `version` ('' for whichever).
local effects, due = KEYS[1], KEYS[2]
local id, effect_id, version = ARGV[1], ARGV[2], ARGV[3]
local written = redis.call('HGET', effects, effect_id)
if written and (version == '' or string.match(written, '^%d+') == version) then
  redis.call('HDEL', effects, effect_id)
end
if redis.call('EXISTS', effects) == 0 then
  redis.call('ZREM', due, id)
end
