// The log of a program that serves: one line for each thing that happens, as text or as JSON, on standard error. It has no
// personal data: no addresses, no queries, nothing that a reader typed. A log that is full, closed or not read loses lines,
// and the program never waits for it. The system decides how long lines are kept.
//
//   log_event(LogLevel::info, "edition", "The site serves another edition.", {{"edition", "Vol. I, No. 02"}});
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace willai::operating {

enum class LogLevel : unsigned char { debug, info, warning, error };
enum class LogForm : unsigned char { text, json };

std::optional<LogLevel> find_level(std::string_view word);
std::optional<LogForm> find_form(std::string_view word);

struct LogSetting {
  LogForm form = LogForm::text;
  LogLevel least = LogLevel::info;
};

// Of the whole process; call it before other threads start.
void set_log(LogSetting setting);

struct LogField {
  std::string_view name;
  std::variant<std::string, long long, double> value;
};
using LogFields = std::vector<LogField>;

// `event` is one word that programs can look for.
void log_event(LogLevel level, std::string_view event, std::string_view sentence, const LogFields& fields = {});

// The line as it is written, without its end; for tests. One that would be longer than a pipe takes at once (4,095 bytes)
// has its longest values cut.
struct LogLine {
  LogLevel level;
  std::string_view event;
  std::string_view sentence;
  const LogFields& fields;
  std::string_view time;  // "2026-11-30T18:00:00.000Z"
};
std::string text_of(const LogLine& line, LogForm form);

// A line on standard error or standard output. It is lost if it cannot be written without waiting.
void write_line(int output, std::string_view line);

}  // namespace willai::operating
