// Words of a list or of an error as a sentence.
#pragma once

#include <string>
#include <string_view>

namespace willai::service {

// "its page" -> "Its page."
inline std::string sentence_of(std::string_view words) {
  std::string text(words);
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text.ends_with('.') ? text : text + ".";
}

}  // namespace willai::service
