-- Writes a value where nothing else was written since it was read ('' for nothing). Answers 1, or 0 where it was.
local key = KEYS[1]
local before, after, life = ARGV[1], ARGV[2], ARGV[3]
if (redis.call('GET', key) or '') ~= before then
  return 0
end
redis.call('SET', key, after, 'PX', life)
return 1
