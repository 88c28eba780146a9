-- A desk is open for `lasts` ms more. Whoever has been away for `most` ms is so no more. Answers {since, since when away or '', version, the hubs before}.
local desk = KEYS[1]
local hubs, lasts, most = unpack(ARGV)
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

local known = redis.call('HMGET', desk, 'since', 'away', 'version', 'hubs')
local since, away, version = known[1] or now, known[2] or '', known[3] or now
if away ~= '' and now - away >= tonumber(most) then
  away, version = '', now
end
redis.call('HSET', desk, 'since', since, 'away', away, 'version', version, 'hubs', hubs)
redis.call('PEXPIRE', desk, lasts)
return { tostring(since), away, tostring(version), known[4] or '[]' }
