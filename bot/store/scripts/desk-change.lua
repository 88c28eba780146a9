-- Something about the owner of an open desk has changed: `away` is 1 or 0, or '' where that stays. Answers as desk-open, or false where none is open.
local desk = KEYS[1]
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

local known = redis.call('HMGET', desk, 'since', 'away', 'version', 'hubs')
if not known[1] then
  return false
end
local away = known[2]
if ARGV[1] == '0' then
  away = ''
elseif ARGV[1] == '1' and away == '' then
  away = tostring(now)
end
local version = tostring(math.max(now, known[3] + 1))
redis.call('HSET', desk, 'away', away, 'version', version)
return { known[1], away, version, known[4] }
