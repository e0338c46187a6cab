// Work activities of O*NET, one within the other, as their ids tell.
#pragma once

#include <string>
#include <string_view>

namespace willai {

// The intermediate work activity of a detailed one: "4.A.2.a.4.I11.D03" -> "4.A.2.a.4.I11".
inline std::string intermediate_of(std::string_view detailed) {
  return std::string(detailed.substr(0, detailed.rfind('.')));
}

}  // namespace willai
