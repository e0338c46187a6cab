#include "scoring/task_address.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace willai::scoring {
namespace {

bool is_mail_address(std::string_view word) {
  const std::size_t at = word.find('@');
  return at != std::string_view::npos && at > 0 && word.find('.', at) != std::string_view::npos;
}

bool is_one_address(std::string_view word) {
  return word.find("://") != std::string_view::npos || word.starts_with("www.") || is_mail_address(word);
}

}  // namespace

bool is_address(std::string_view text) {
  text = trim(text);
  if (text.find_first_of("@:.") == std::string_view::npos) return false;
  return std::ranges::all_of(split(text, ' '), [](auto word) { return word.empty() || is_one_address(word); });
}

}  // namespace willai::scoring
