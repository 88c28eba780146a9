-- A conversation's record together with Redis TIME, or false.
local record = KEYS[1]
if redis.call('EXISTS', record) == 0 then
  return false
end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
return { now, redis.call('HMGET', record, 'version', 'channel', 'state', 'hold', 'fence', 'lease', 'first', 'next',
  'epoch', 'reference') }
