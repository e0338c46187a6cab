// A job description or CV during the assessment: reduced to what is about work, encrypted in the address.
#pragma once

#include <string>
#include <string_view>

#include "assessment/state.hpp"

namespace willai::assessment {

// The lines of a text that may be about work: no addresses, numbers or links, each once.
std::string lines_about_work(std::string_view text);

// "&find=…", with as much of the text as fits in a request line after `address`; "" without a seal.
std::string sealed_words(const Setting& setting, std::string_view address, std::string_view text);
// The text from an address; "" if it has none, or cannot be decrypted.
std::string find_words(const Setting& setting, const FormFields& query);

}  // namespace willai::assessment
