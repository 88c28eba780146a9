-- All notes of staff, with the epoch they are encrypted under.
local record, notes = KEYS[1], KEYS[2]
local epoch = redis.call('HGET', record, 'epoch')
if not epoch then
  return false
end
return { tonumber(epoch), redis.call('LRANGE', notes, 0, -1) }
