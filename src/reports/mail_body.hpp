// The content of a letter, block by block, and its two forms: HTML that mail programs can show (tables, inline styles,
// dark mode if supported, nothing loaded from anywhere) and plain text of 72 columns. Both have the same words.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/level.hpp"

namespace willai::reports {

enum class MailTone : unsigned char { headline, standfirst, section, text, fine };

struct MailText {
  MailTone tone = MailTone::text;
  std::string text;
};

struct MailButton {
  std::string text;
  std::string url;
};

// A line with a link: "Erase this request", below the text.
struct MailLinkLine {
  std::string text;
  std::string url;
};

struct MailRow {
  std::optional<Level> level;  // absent: not rated
  std::string name;
  std::string value;  // "0.50–1.00"
  std::string note{};  // why, below the name; ""
};

struct MailRows {
  std::vector<MailRow> rows;
};

struct MailPoint {
  std::string term;  // "Try"
  std::string text;
  std::string url{};  // where; ""
};

// Points below a title: what to do about one task.
struct MailPoints {
  std::string title;
  std::string detail;  // "7 hours a week, MEDIUM"
  std::vector<MailPoint> points;
};

using MailBlock = std::variant<MailText, MailButton, MailLinkLine, MailRows, MailPoints>;

struct MailBody {
  std::string preview;  // shown next to the subject in the list of mails
  std::string name;     // of the publication
  std::string edition;  // "Vol. I, No. 01, November 23, 2026"
  std::vector<MailBlock> blocks;
  std::vector<MailBlock> foot;
};

std::string mail_html(const MailBody& body);
std::string mail_text(const MailBody& body);

}  // namespace willai::reports
