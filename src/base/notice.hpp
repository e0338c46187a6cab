// A sentence for the operator from code that knows no log. Until somebody takes them, sentences go to standard error.
#pragma once

#include <string_view>

namespace willai {

// `topic` is one word, such as "edition". From any thread.
void notify_operator(std::string_view topic, std::string_view sentence);

using NoticeTaker = void (*)(std::string_view topic, std::string_view sentence);
void take_notices(NoticeTaker taker);

}  // namespace willai
