// Web and mail addresses, which people paste by mistake: their words are English, but they are not tasks.
#pragma once

#include <string_view>

namespace willai::scoring {

// True if the text is nothing but addresses: "https://example.com/jobs", "www.example.com me@example.com".
bool is_address(std::string_view text);

}  // namespace willai::scoring
