-- Writes a plan where nothing else was written since it was read ('' for nothing). Answers 1, or 0 where it was.
local plan = KEYS[1]
local before, after, life = ARGV[1], ARGV[2], ARGV[3]
if (redis.call('GET', plan) or '') ~= before then
  return 0
end
redis.call('SET', plan, after, 'PX', life)
return 1
