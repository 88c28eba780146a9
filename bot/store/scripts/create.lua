-- Begins a conversation, or answers with the one that is there already: two first messages may come at once.
-- Versions begin at Redis TIME: one that begins again under its old id is newer than all that is still known of it.
local record, log, notes, effects = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local channel, state, hold, life = ARGV[1], ARGV[2], ARGV[3], ARGV[4]

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

if redis.call('EXISTS', record) == 0 then
  redis.call('DEL', log, notes, effects)
  redis.call('HSET', record, 'version', now, 'channel', channel, 'state', state, 'hold', hold, 'staff', '',
    'fence', 0, 'lease', 0, 'first', 0, 'next', 0, 'epoch', 0, 'refreshed', now)
  redis.call('PEXPIRE', record, life)
end
return { now, redis.call('HMGET', record, 'version', 'channel', 'state', 'hold', 'fence', 'lease', 'first', 'next',
  'epoch', 'reference') }
