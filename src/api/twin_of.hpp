// What the JSON twin of a page has that its view does not say.
#pragma once

#include <string>

namespace willai::api {

struct TwinOf {
  std::string home{};  // before each address of the site: "https://example.org/jobs"
  std::string data{};  // the same in numbers, as the API answers it: a JSON object; "" for none
};

}  // namespace willai::api
