#include "operating/log.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <poll.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <utility>

namespace willai::operating {
namespace {

// A pipe that is ready takes this many bytes without waiting (PIPE_BUF). The last one ends the line.
constexpr std::size_t kLongestLine = 4096;
constexpr std::size_t kMostBytes = kLongestLine - 1;

constexpr std::string_view kCut = "…";

constexpr std::array<std::string_view, 4> kLevels{"debug", "info", "warning", "error"};
constexpr std::array<std::string_view, 2> kForms{"text", "json"};

LogSetting log_setting;

template <class Word, std::size_t kNumber>
std::optional<Word> find_word(const std::array<std::string_view, kNumber>& words, std::string_view word) {
  for (std::size_t i = 0; i < words.size(); ++i)
    if (words[i] == word) return static_cast<Word>(i);
  return std::nullopt;
}

std::string time_now() {
  const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
  const auto second = std::chrono::time_point_cast<std::chrono::seconds>(now);
  return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z", fmt::gmtime(second), (now - second).count() % 1000);
}

std::string plain(const LogField& field) {
  if (const auto* text = std::get_if<std::string>(&field.value)) return *text;
  if (const auto* number = std::get_if<long long>(&field.value)) return fmt::to_string(*number);
  return fmt::format("{:.6g}", std::get<double>(field.value));
}

void write_value(rapidjson::Writer<rapidjson::StringBuffer>& json, const LogField& field) {
  json.Key(std::string(field.name).c_str());
  if (const auto* text = std::get_if<std::string>(&field.value)) json.String(*text);
  else if (const auto* number = std::get_if<long long>(&field.value)) json.Int64(*number);
  else json.RawValue(plain(field).c_str(), plain(field).size(), rapidjson::kNumberType);
}

std::string as_json(const LogLine& line) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> json(buffer);
  json.StartObject();
  for (const auto& [name, text] : {std::pair("time", line.time), std::pair("level", kLevels[static_cast<std::size_t>(line.level)]),
                                   std::pair("event", line.event), std::pair("message", line.sentence)}) {
    json.Key(name);
    json.String(std::string(text));
  }
  for (const LogField& field : line.fields) write_value(json, field);
  json.EndObject();
  return buffer.GetString();
}

std::string as_text(const LogLine& line) {
  const std::string_view loud = line.level >= LogLevel::warning ? kLevels[static_cast<std::size_t>(line.level)] : "";
  std::string text = fmt::format("{} {}{}{}: {}", line.time, loud, loud.empty() ? "" : " ", line.event, line.sentence);
  for (const LogField& field : line.fields) text += fmt::format(" {}={}", field.name, plain(field));
  return text;
}

std::string written(const LogLine& line, LogForm form) { return form == LogForm::json ? as_json(line) : as_text(line); }

// Its end gives way to "…"; no letter of it is left in half.
void shorten(std::string& text, std::size_t bytes) {
  std::size_t left = text.size() > bytes ? text.size() - bytes : 0;
  while (left > 0 && (static_cast<unsigned char>(text[left]) & 0xC0) == 0x80) --left;
  text.resize(left);
  text += kCut;
}

// In JSON a byte becomes at most six; so cutting a sixth of what is too much never cuts more than is needed.
constexpr std::size_t kLongestEscape = 6;

// The longest values give way, so that a line stays what it is: with all its fields, and as JSON whole.
std::string cut_to_fit(const LogLine& line, LogForm form) {
  std::string sentence(line.sentence);
  LogFields fields = line.fields;
  for (;;) {
    std::string text = written({line.level, line.event, sentence, fields, line.time}, form);
    if (text.size() <= kMostBytes) return text;
    std::string* longest = &sentence;
    for (LogField& field : fields)
      if (auto* value = std::get_if<std::string>(&field.value); value && value->size() > longest->size()) longest = value;
    if (longest->size() <= kCut.size()) return text;
    shorten(*longest, (text.size() - kMostBytes) / kLongestEscape + kCut.size() + 1);
  }
}

bool is_ready(int output) {
  pollfd asked{output, POLLOUT, 0};
  return ::poll(&asked, 1, 0) == 1 && (asked.revents & POLLOUT) != 0;
}

}  // namespace

std::optional<LogLevel> find_level(std::string_view word) { return find_word<LogLevel>(kLevels, word); }
std::optional<LogForm> find_form(std::string_view word) { return find_word<LogForm>(kForms, word); }

void set_log(LogSetting setting) { log_setting = setting; }

void log_event(LogLevel level, std::string_view event, std::string_view sentence, const LogFields& fields) {
  if (level < log_setting.least) return;
  const std::string time = time_now();
  write_line(STDERR_FILENO, text_of({level, event, sentence, fields, time}, log_setting.form));
}

std::string text_of(const LogLine& line, LogForm form) { return cut_to_fit(line, form); }

// What cannot be written is dropped: there is nobody to tell.
void write_line(int output, std::string_view line) {
  std::string text(line.substr(0, kMostBytes));
  text += '\n';
  std::string_view left = text;
  if (!is_ready(output)) return;
  while (!left.empty()) {
    const ssize_t size = ::write(output, left.data(), left.size());
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return;
    left.remove_prefix(static_cast<std::size_t>(size));
  }
}

}  // namespace willai::operating
