-- Forgets the mentions that are `life` ms old, by when each was made, and keeps a new one where one is given; then whoever it names is woken. Gives those that are left.
local mentions = KEYS[1]
local life, staff, conversation, mention = unpack(ARGV)
local time = redis.call('TIME')
local oldest = time[1] * 1000 + math.floor(time[2] / 1000) - life
if conversation then
  redis.call('HSET', mentions, conversation, mention)
  redis.call('PEXPIRE', mentions, life)
end
local flat = redis.call('HGETALL', mentions)
for i = 1, #flat, 2 do
  local readable, kept = pcall(cjson.decode, flat[i + 1])
  if not readable or (tonumber(kept.at) or 0) <= oldest then
    redis.call('HDEL', mentions, flat[i])
  end
end
if conversation then
  redis.call('SPUBLISH', mentions, staff)
end
return redis.call('HGETALL', mentions)
