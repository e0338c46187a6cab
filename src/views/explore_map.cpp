#include "views/explore_map.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.hpp"
#include "site/routes.hpp"
#include "views/index_rows.hpp"

namespace willai::views {
namespace {

constexpr double kMapWidth = 1224;  // of the sheet; narrower ones cut the names
constexpr int kMapHeight = 760;
constexpr double kHead = 22;       // the strip with the name of a field
constexpr double kLetter = 6.2;    // the mean width of a letter of the narrow face at 14 pixels
constexpr double kLine = 16;
constexpr double kRoom = 10;  // beside and below a name
constexpr std::size_t kFewestLetters = 4;

struct GroupOfField {
  const Field* field;
  std::vector<std::size_t> places;  // in `all`
  std::vector<double> people;
  double sum = 0;
};

// In the order of the classification.
std::vector<GroupOfField> by_field(const std::vector<Worked>& all) {
  std::vector<GroupOfField> groups;
  for (const Field& field : all_fields()) {
    GroupOfField group{&field, {}, {}};
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i].profession->ref.field != field.major_group) continue;
      group.places.push_back(i);
      group.people.push_back(all[i].people);
      group.sum += all[i].people;
    }
    if (group.sum > 0) groups.push_back(std::move(group));
  }
  return groups;
}

std::vector<Box> boxes_of(const std::vector<GroupOfField>& groups, const Box& within, double head) {
  std::vector<double> sums;
  for (const GroupOfField& group : groups) sums.push_back(group.sum);
  return squarified_with_heads(sums, within, head);
}

// As printed: shares of a thousandth across, whole pixels down. Edges are rounded, not sizes, so that neighbors still
// meet; a box that would vanish keeps the least that can be seen.
Box printed_box(const Box& box, double width) {
  const auto across = [&](double x) { return std::round(x / width * 1000) / 1000; };
  const double x = across(box.x), y = std::round(box.y);
  return {x, y, std::max(.001, across(box.x + box.width) - x), std::max(1.0, std::round(box.y + box.height) - y)};
}

std::string first_word_of(const Field& field) { return std::string(field.name.substr(0, field.name.find_first_of(" ,:"))); }

// Two fields begin with “Health”.
bool has_own_first_word(const Field& field) {
  return std::ranges::count(all_fields(), first_word_of(field), first_word_of) == 1;
}

MapTile map_tile(const Worked& each, const Box& box, const ExploreChoice& choice) {
  return {.number = each.number,
          .reach = reach_in_index(*each.profession),
          .box = printed_box(box, kMapWidth),
          .is_off = !choice.takes(*each.profession),
          .label = lines_that_fit(each.profession->ref.plural, box.width, box.height)};
}

// How many letters fit into so many pixels.
std::size_t letters_in(double width) { return static_cast<std::size_t>(std::max(0.0, (width - kRoom) / kLetter)); }

// People of a field by how much AI could shorten, in the order of kReaches.
std::array<double, kReaches.size()> people_by_reach(const std::vector<Worked>& all, const GroupOfField& group) {
  std::array<double, kReaches.size()> people{};
  for (std::size_t i = 0; i < group.places.size(); ++i)
    people[static_cast<std::size_t>(reach_in_index(*all[group.places[i]].profession))] += group.people[i];
  return people;
}

// Strips across the longer side, much first.
std::vector<FieldTile::Part> parts_of(const std::array<double, kReaches.size()>& people, double sum, const Box& box,
                                      double width) {
  std::vector<FieldTile::Part> parts;
  double done = 0;
  for (const Reach reach : kReaches) {
    const double share = people[static_cast<std::size_t>(reach)] / sum;
    if (share <= 0) continue;
    const bool is_wide = box.width >= box.height;
    const Box part = is_wide ? Box{box.x + done * box.width, box.y, share * box.width, box.height}
                             : Box{box.x, box.y + done * box.height, box.width, share * box.height};
    parts.push_back({reach, printed_box(part, width)});
    done += share;
  }
  return parts;
}

}  // namespace

std::vector<std::string> lines_that_fit(const std::string& name, double width, double height) {
  const std::size_t letters = letters_in(width);
  const auto most = static_cast<std::size_t>(std::max(0.0, (height - kRoom / 2) / kLine));
  std::vector<std::string> lines;
  for (const std::string_view word : split(name, ' ')) {
    if (character_count(word) > letters) return {};
    const bool goes_on = !lines.empty() && character_count(lines.back()) + 1 + character_count(word) <= letters;
    if (goes_on) lines.back().append(" ").append(word);
    else lines.emplace_back(word);
  }
  return lines.size() <= most && letters >= kFewestLetters ? lines : std::vector<std::string>{};
}

std::string head_that_fits(const Field& field, double width) {
  const std::size_t letters = letters_in(width);
  if (character_count(field.name) <= letters) return std::string(field.name);
  if (std::string name = short_name_of(field); character_count(name) <= letters) return name;
  std::string word = first_word_of(field);
  return character_count(word) <= letters && has_own_first_word(field) ? word : "";
}

DrawnMap drawn_map(const std::vector<Worked>& all, const Box& within, double head) {
  DrawnMap map;
  const std::vector<GroupOfField> groups = by_field(all);
  const std::vector<Box> boxes = boxes_of(groups, within, head);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    map.heads.push_back({groups[i].field, boxes[i]});
    const std::vector<Box> inner = squarified(groups[i].people, below_head(boxes[i], head));
    for (std::size_t j = 0; j < inner.size(); ++j) map.tiles.push_back({groups[i].places[j], inner[j]});
  }
  return map;
}

WorkMap work_map(const std::vector<Worked>& all, const ExploreChoice& choice) {
  WorkMap map{.height = kMapHeight, .tiles = {}, .heads = {}};
  const DrawnMap drawn = drawn_map(all, {0, 0, kMapWidth, kMapHeight}, kHead);
  for (const auto& [place, box] : drawn.tiles) map.tiles.push_back(map_tile(all[place], box, choice));
  for (const auto& [field, box] : drawn.heads) map.heads.push_back({head_that_fits(*field, box.width), printed_box(box, kMapWidth)});
  return map;
}

FieldMap field_map(const std::vector<Worked>& all, const ExploreChoice& choice, double width, int height) {
  FieldMap map{.height = height, .fields = {}};
  const std::vector<GroupOfField> groups = by_field(all);
  const std::vector<Box> boxes = boxes_of(groups, {0, 0, width, static_cast<double>(height)}, kHead);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const auto people = people_by_reach(all, groups[i]);
    ExploreChoice of_field = choice;
    of_field.field = groups[i].field;
    map.fields.push_back({.name = head_that_fits(*groups[i].field, boxes[i].width),
                          .url = address_of(of_field),
                          .box = printed_box(boxes[i], width),
                          .parts = parts_of(people, groups[i].sum, below_head(boxes[i], kHead), width)});
  }
  return map;
}

}  // namespace willai::views
