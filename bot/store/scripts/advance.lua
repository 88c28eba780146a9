-- Moves how far the log has been sent from one sequence number to another. Answers 1, or 0 where it stands elsewhere or the
-- conversation is over: a cursor alone would be a record that never ends.
local record = KEYS[1]
local from, to = ARGV[1], ARGV[2]

local at = redis.call('HMGET', record, 'version', 'delivered')
if not at[1] or (at[2] or '0') ~= from then
  return 0
end
redis.call('HSET', record, 'delivered', to)
return 1
