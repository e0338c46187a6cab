// People and pay in the one form that pages, documents and letters print, and for whom they are published. A figure of a
// group of titles is none of one title's own: wherever it is printed, the group is named.
#pragma once

#include <string>
#include <string_view>

#include "domain/profession.hpp"

namespace willai::views {

// Where a narrow column has a figure that is published only for a group.
inline constexpr std::string_view kInGroup = "in a group";

// "$133,080 a year", "+17.9%", "1,654,440"; for a gap, "No value: " and its reason. Depends on the unit of the measure.
std::string outlook_value(const Measure& measure, const MeasureValue& value);

// "+17.9%", "−2.0%"
std::string percent_change(double value);

// The group that the figure is published for: "Physicians, all other (SOC 29-1229)"; "" where it is the profession's own.
std::string group_of(const Profession& profession, const MeasureValue& value);

// The first group among those of its figures of people and pay; "" where all are its own.
std::string group_of(const Profession& profession);

// As outlook_value; the figure of a group says so: "In a group: 340,700".
std::string labor_figure(const Profession& profession, const Measure& measure, const MeasureValue& value);

// What one needs next to the education: "no related experience; short-term on-the-job training"; "" where nothing is said.
std::string entry_detail(const Profession& profession);

}  // namespace willai::views
