-- For wrk: readers who read, search, assess and ask for reports. From the environment: PAGE, RESULT (a path each), FORM, WEEK, TAG (of the
-- addresses of this run), and PAUSE, the mean of the milliseconds that a reader waits before each request.
local page, result, form, week, tag = os.getenv("PAGE"), os.getenv("RESULT"), os.getenv("FORM"), os.getenv("WEEK"), os.getenv("TAG")
local pause = tonumber(os.getenv("PAUSE") or "0")
local posted = {["Content-Type"] = "application/x-www-form-urlencoded"}
local threads, number = {}, 0
right, refused, wrong = 0, 0, 0

function setup(thread)
  thread:set("name", #threads)
  table.insert(threads, thread)
end

function request()
  local which = number % 10
  number = number + 1
  if which < 5 then return wrk.format("GET", page) end
  if which < 7 then return wrk.format("GET", "/search?q=nurse+" .. number % 100) end
  if which == 7 then return wrk.format("POST", form, posted, week) end
  if which == 8 then return wrk.format("GET", result) end
  local topic = result:match("?(.*)"):gsub("[^%w]", function(c) return string.format("%%%02X", c:byte()) end)
  return wrk.format("POST", "/report", posted, "mail=" .. tag .. "-" .. name .. "-" .. number .. "%40inbox.example&result=" .. topic)
end

function response(status, headers)
  if status == 200 or status == 303 then right = right + 1
  elseif status == 503 and (headers["Retry-After"] or headers["retry-after"]) then refused = refused + 1
  else
    wrong = wrong + 1
    if wrong < 4 then io.stderr:write("status " .. status .. "\n") end
  end
end

if pause > 0 then
  function delay() return math.random(0, 2 * pause) end
end

-- One line: right, refused, wrong answers; errors of connections; seconds; median, 99th percentile and longest in milliseconds.
function done(summary, latency)
  local sums = {right = 0, refused = 0, wrong = 0}
  for _, thread in ipairs(threads) do
    for key, sum in pairs(sums) do sums[key] = sum + thread:get(key) end
  end
  local errors = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  io.write(string.format("COUNTS %d %d %d %d %.3f %.3f %.3f %.3f\n", sums.right, sums.refused, sums.wrong, errors, summary.duration / 1e6,
                         latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3))
end
