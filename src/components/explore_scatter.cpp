#include "components/explore_scatter.hpp"

#include <fmt/format.h>

#include <cmath>
#include <string>

#include "components/percent.hpp"

namespace willai::components {
namespace {

constexpr double kScatterLeft = .06, kAcross = .92;  // of the width
constexpr double kTop = 44, kUp = 400;        // pixels
constexpr int kScatterHeight = 490;

Percent across_of(double place) { return {kScatterLeft + kAcross * place}; }
int down_of(double place) { return static_cast<int>(std::lround(kTop + kUp * (1 - place))); }

void render_axes(Html& out, const views::ExploreScatter& scatter) {
  for (const views::ExploreTick& tick : scatter.up)
    out << "<line class=\"g-hair\" x1=\"6%\" x2=\"100%\" y1=\""_html << down_of(tick.place) << "\" y2=\""_html
        << down_of(tick.place) << "\"/><text class=\"soft\" y=\""_html << down_of(tick.place) - 4 << "\">"_html << tick.label
        << "</text>"_html;
  for (const views::ExploreTick& tick : scatter.across)
    out << "<line class=\"g-hair\" x1=\""_html << across_of(tick.place) << "\" x2=\""_html << across_of(tick.place)
        << "\" y1=\"44\" y2=\"450\"/><text class=\"soft\" x=\""_html << across_of(tick.place)
        << "\" y=\"468\" text-anchor=\"middle\">"_html << tick.label << "</text>"_html;
  out << "<text class=\"soft\" y=\"11\">"_html << scatter.axis
      << "</text><text class=\"soft\" x=\"100%\" y=\"486\" text-anchor=\"end\">AI could shorten more →</text>"_html;
}

Markup class_of_dot(const views::ExploreDot& dot) {
  if (dot.shrinks) return dot.is_off ? " class=\"down off\""_html : " class=down"_html;
  return dot.is_off ? " class=off"_html : ""_html;
}

void render_dot(Html& out, const views::ExploreDot& dot) {
  out << "<a href=#o"_html << dot.number << " tabindex=-1><circle"_html << class_of_dot(dot) << " cx="_html << across_of(dot.x)
      << " cy="_html << down_of(dot.y) << " r="_html << fmt::format("{:.1f}", dot.radius) << " /></a>"_html;
}

void render_dot_label(Html& out, const views::ExploreDot& dot) {
  if (dot.label.empty() || dot.is_off) return;
  out << "<text class=halo x="_html << across_of(dot.x) << " y="_html << down_of(dot.y) + 5 << " text-anchor=middle>"_html << dot.label
      << "</text>"_html;
}

}  // namespace

void render_explore_scatter(Html& out, const views::ExploreScatter& scatter) {
  out << "<svg class=\"plot map dots\" height=\""_html << kScatterHeight << "\" aria-hidden=\"true\">"_html;
  out << "<g>"_html;
  render_axes(out, scatter);
  out << "</g>"_html;
  for (const views::ExploreDot& dot : scatter.dots) render_dot(out, dot);
  out << "<g class=\"names\">"_html;
  for (const views::ExploreDot& dot : scatter.dots) render_dot_label(out, dot);
  out << "</g></svg>\n<ul class=\"key\"><li><svg width=\"14\" height=\"14\" aria-hidden=\"true\"><circle class=\"g-ink\" cx=\"7\" "
         "cy=\"7\" r=\"5.5\"/></svg>expected to grow or to stay</li><li><svg width=\"14\" height=\"14\" aria-hidden=\"true\"><circle "
         "class=\"g-dot\" cx=\"7\" cy=\"7\" r=\"5\"/></svg>expected to shrink</li></ul>\n"_html;
}

}  // namespace willai::components
