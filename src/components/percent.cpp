#include "components/percent.hpp"

#include <cmath>

namespace willai::components {
namespace {

// The two digits after the point, without trailing zeros.
void write_hundredths(Html& out, int hundredths) {
  if (hundredths == 0) return;
  const char digits[] = {'.', char('0' + hundredths / 10), char('0' + hundredths % 10)};
  out << std::string_view(digits, hundredths % 10 == 0 ? 2 : 3);
}

}  // namespace

Html& operator<<(Html& out, Percent place) {
  const int hundredths = static_cast<int>(std::lround(place.share * 10000));
  out << hundredths / 100;
  write_hundredths(out, hundredths % 100);
  return out << "%"_html;
}

}  // namespace willai::components
