-- Marks everything in the log as sent, for whoever answers with it. Answers {from, to}, or false where the conversation is in the line or stands
-- still, because something before it is still to be sent, and where it is over.
local record, hash = unpack(KEYS)
local at = redis.call('HMGET', record, 'delivered', 'next')
local line = redis.call('HMGET', hash, 'asked', 'token', 'standstill')
if not at[2] or line[1] or line[2] or line[3] then
  return false
end
local from, to = tonumber(at[1] or '0'), tonumber(at[2])
redis.call('HSET', record, 'delivered', to)
return { from, to }
