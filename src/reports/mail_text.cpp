// The plain text of a letter: lines of at most 72 characters, so that it survives being quoted.
#include <algorithm>

#include "base/text.hpp"
#include "reports/mail_body.hpp"

namespace willai::reports {
namespace {

constexpr std::size_t kColumns = 72;
constexpr std::size_t kLevelColumns = 10;

// `text` in lines, each with `indent` before it; a word that is too long gets its own line.
std::string wrapped(std::string_view text, const std::string& indent = "") {
  std::string out;
  std::size_t width = 0;
  for (const std::string_view word : split(text, ' ')) {
    if (word.empty()) continue;
    const std::size_t size = character_count(word);
    const bool begins = width == 0;
    if (!begins && width + 1 + size > kColumns) (out += '\n') += indent, width = indent.size();
    else if (!begins) out += ' ', ++width;
    else width = indent.size();
    out += word;
    width += size;
  }
  return out + "\n";
}

std::string padded(std::string text, std::size_t columns) {
  const std::size_t size = character_count(text);
  return size < columns ? text + std::string(columns - size, ' ') : text + " ";
}

void set(std::string& out, const MailText& block) {
  const std::string lines = wrapped(block.text);
  out += lines;
  if (block.tone == MailTone::headline || block.tone == MailTone::section) {
    const char line = block.tone == MailTone::headline ? '=' : '-';
    std::size_t longest = 0;
    for (const std::string_view each : split(lines, '\n')) longest = std::max(longest, character_count(each));
    out += std::string(longest, line) + "\n";
  }
  out += "\n";
}

void set(std::string& out, const MailButton& block) { out += block.text + ":\n" + block.url + "\n\n"; }

void set(std::string& out, const MailLinkLine& block) { out += wrapped(block.text + ":") + block.url + "\n\n"; }

void set(std::string& out, const MailRows& block) {
  const std::string indent(kLevelColumns, ' ');
  for (const MailRow& row : block.rows) {
    const std::string level = row.level ? std::string(word_for(*row.level)) : "not rated";
    const std::string value = row.value.empty() ? "" : " (" + row.value + ")";
    out += padded(level, kLevelColumns) + std::string(wrapped(row.name + value, indent));
    if (!row.note.empty()) out += indent + wrapped(row.note, indent) + "\n";
  }
  out += "\n";
}

void set(std::string& out, const MailPoints& block) {
  const std::string indent(2, ' ');
  out += wrapped(block.title + " (" + block.detail + ")");
  for (const MailPoint& point : block.points) {
    out += indent + wrapped(point.term + ": " + point.text, indent);
    if (!point.url.empty()) out += indent + point.url + "\n";
  }
  out += "\n";
}

}  // namespace

std::string mail_text(const MailBody& body) {
  std::string out = body.name + "\n" + body.edition + "\n\n";
  const auto add = [&](const MailBlock& block) { std::visit([&](const auto& each) { set(out, each); }, block); };
  for (const MailBlock& block : body.blocks) add(block);
  out.append(kColumns, '-') += "\n\n";
  for (const MailBlock& block : body.foot) add(block);
  return out;
}

}  // namespace willai::reports
