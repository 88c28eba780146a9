-- One commit of a conversation: everything in it happens, or nothing. All keys lie in the conversation's slot.
-- Answers {'committed', now ms, lease end ms or 0}, {'duplicate', seq or ''}, {'conflict'}, {'guarded'} or {'missing'}.
local record, log, notes, effects, due, leases, held, wake = unpack(KEYS)
local arg = 0
local function take()
  arg = arg + 1
  return ARGV[arg]
end

local id, version, once_key = take(), take(), take()
local guard, guard_staff, guard_fence = take(), take(), take()
local life, refresh_after, lease_ms = take(), tonumber(take()), tonumber(take())

local at = redis.call('HMGET', record, 'version', 'staff', 'fence', 'lease', 'next', 'refreshed', once_key)
if not at[1] then
  return { 'missing' }
end
if at[7] then
  return { 'duplicate', at[7] }
end
if at[1] ~= version then
  return { 'conflict' }
end

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local staff, fence, lease, next_seq = at[2], at[3], tonumber(at[4]), tonumber(at[5])

if guard == 'claim' and (staff ~= guard_staff or fence ~= guard_fence or lease <= now) then
  return { 'guarded' }
end
if guard == 'lease-expired' and (lease == 0 or lease > now) then
  return { 'guarded' }
end

local set = { 'version', version + 1 }
local function put(field, value)
  set[#set + 1] = field
  set[#set + 1] = value
end

local erase_to_epoch, state, reference = take(), take(), take()
if erase_to_epoch ~= '' then
  redis.call('DEL', log, notes)
  redis.call('HDEL', record, 'state', 'reference')
  put('epoch', erase_to_epoch)
  put('first', next_seq)
end
if state ~= '' then
  put('state', state)
end
if reference == '-' then
  redis.call('HDEL', record, 'reference')
elseif reference ~= '' then
  put('reference', reference)
end

local hold_kind = take()
if hold_kind ~= '' then
  local before_since, after_since, new_staff, new_fence, lease_change = take(), take(), take(), take(), take()
  -- Only a hold whose `since` is to be stamped comes in two parts.
  put('hold', after_since == '' and before_since or before_since .. now .. after_since)
  put('staff', new_staff)
  put('fence', new_fence)
  if lease_change == 'start' then
    lease = now + lease_ms
    put('lease', lease)
    redis.call('ZADD', leases, lease, id)
  elseif lease_change == 'end' then
    lease = 0
    put('lease', 0)
    redis.call('ZREM', leases, id)
  end
  redis.call(hold_kind == 'bot' and 'SREM' or 'SADD', held, id)
end

local refresh = now - tonumber(at[6]) >= refresh_after
-- Gives a key that has just come to be its lifetime; where all are refreshed below, this one is too.
local function begin(key)
  if not refresh then
    redis.call('PEXPIRE', key, life, 'NX')
  end
end

-- All entries of a commit lie in one item, at the number of the first; empty items keep the numbers of the others.
local entry_count = tonumber(take())
if entry_count > 0 then
  local items = { now .. ':' .. take() }
  for i = 2, entry_count do
    items[i] = ''
  end
  if redis.call('RPUSH', log, unpack(items)) == entry_count then
    begin(log)
  end
  put('next', next_seq + entry_count)
end
local note_count = tonumber(take())
for _ = 1, note_count do
  redis.call('RPUSH', notes, now .. ':' .. take())
  begin(notes)
end
local effect_count = tonumber(take())
for _ = 1, effect_count do
  local effect_id = take()
  redis.call('HSET', effects, effect_id, (version + 1) .. ':' .. take())
  begin(effects)
  redis.call('ZADD', due, 'NX', now, id)
end
if once_key ~= '' then
  put(once_key, entry_count > 0 and next_seq or '')
end

if refresh then
  put('refreshed', now)
end
redis.call('HSET', record, unpack(set))
if refresh then
  for i = 1, 4 do
    redis.call('PEXPIRE', KEYS[i], life)
  end
end
redis.call('SPUBLISH', wake, id)
return { 'committed', now, lease }
