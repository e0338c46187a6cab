#include "domain/occupation.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace willai {
namespace {

// SOC 2018 major groups (US Bureau of Labor Statistics); the names are ours.
constexpr std::array kFields = {
    Field{11, "management", "Management"},
    Field{13, "business-and-finance", "Business and finance"},
    Field{15, "computing", "Computing and mathematics"},
    Field{17, "engineering", "Architecture and engineering"},
    Field{19, "science", "Science"},
    Field{21, "social-service", "Community and social service"},
    Field{23, "law", "Law"},
    Field{25, "education", "Education and libraries"},
    Field{27, "arts-and-media", "Arts, media and sport"},
    Field{29, "health-care", "Health care: practitioners"},
    Field{31, "health-support", "Health care: support"},
    Field{33, "protection", "Protective service"},
    Field{35, "food", "Food and serving"},
    Field{37, "cleaning-and-grounds", "Cleaning and grounds"},
    Field{39, "personal-care", "Personal care and service"},
    Field{41, "sales", "Sales"},
    Field{43, "office", "Office and administration"},
    Field{45, "farming", "Farming, fishing and forestry"},
    Field{47, "construction", "Construction and extraction"},
    Field{49, "repair", "Installation and repair"},
    Field{51, "production", "Production"},
    Field{53, "transport", "Transport and moving"},
    Field{55, "military", "Military"},
};

// "0" in the pattern stands for any digit.
bool has_shape(std::string_view text, std::string_view shape) {
  return text.size() == shape.size() && std::ranges::equal(text, shape, [](char c, char wanted) {
           return wanted == '0' ? c >= '0' && c <= '9' : c == wanted;
         });
}

}  // namespace

Result<SocCode> SocCode::parse(std::string_view text) {
  if (!has_shape(text, "00-0000")) return invalid(fmt::format("“{}” is not a SOC code such as 15-1252", text));
  SocCode code;
  std::ranges::copy(text, code.text_.begin());
  return code;
}

Result<IscoCode> IscoCode::parse(std::string_view text) {
  if (!has_shape(text, "0000")) return invalid(fmt::format("“{}” is not an ISCO-08 code such as 2512", text));
  IscoCode code;
  std::ranges::copy(text, code.text_.begin());
  return code;
}

SocCode OccupationCode::soc() const { return SocCode::parse(text().substr(0, 7)).value(); }

Result<OccupationCode> OccupationCode::parse(std::string_view text) {
  if (!has_shape(text, "00-0000.00"))
    return invalid(fmt::format("“{}” is not an O*NET-SOC code such as 15-1252.00", text));
  OccupationCode code;
  std::ranges::copy(text, code.text_.begin());
  if (!find_field(code.major_group())) return invalid(fmt::format("“{}” does not belong to a SOC major group", text));
  return code;
}

std::span<const Field> all_fields() { return kFields; }

const Field* find_field(int major_group) {
  const auto at = std::ranges::find(kFields, major_group, &Field::major_group);
  return at == kFields.end() ? nullptr : &*at;
}

const Field* find_field_by_slug(std::string_view slug) {
  const auto at = std::ranges::find(kFields, slug, &Field::slug);
  return at == kFields.end() ? nullptr : &*at;
}

}  // namespace willai
