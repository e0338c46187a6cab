// Blocks of a document, laid out to a width: each knows where it may be divided between pages, and draws its part of a
// page.
#pragma once

#include <memory>
#include <vector>

#include "pdf/page_breaks.hpp"
#include "pdf/setting.hpp"

namespace willai::pdf {

// Parts [first, last) of a block, on one page.
struct Stretch {
  std::size_t first = 0;
  std::size_t last = 0;
};

class SetBlock {
 public:
  virtual ~SetBlock() = default;
  // At least one.
  virtual std::vector<Part> parts() const = 0;
  // The first part of the stretch at `place`, including what is repeated above it.
  virtual void draw(Canvas& canvas, Place place, Stretch stretch) const = 0;
  // The section that it begins, which gets a bookmark; "" for none.
  virtual std::string section() const { return ""; }
};

using SetBlocks = std::vector<std::unique_ptr<SetBlock>>;

// In their order. Columns too tall for `page_height` are put below each other.
SetBlocks set_blocks(const Faces& faces, const std::vector<reports::Block>& blocks, double width, double page_height);

// The kinds of blocks, one per file.
std::unique_ptr<SetBlock> set_masthead(const Faces& faces, const reports::Title& title, double width);
std::unique_ptr<SetBlock> set_passage(const Faces& faces, const reports::Passage& passage, double width);
std::unique_ptr<SetBlock> set_heading(const Faces& faces, const reports::Heading& heading, double width);
std::unique_ptr<SetBlock> set_contents(const Faces& faces, const std::vector<std::string>& sections, double width);
std::unique_ptr<SetBlock> set_bullets(const Faces& faces, const reports::Bullets& bullets, double width);
std::unique_ptr<SetBlock> set_table(const Faces& faces, const reports::Table& table, double width);
std::unique_ptr<SetBlock> set_level_chart(const Faces& faces, const reports::LevelChart& chart, double width);
std::unique_ptr<SetBlock> set_range_chart(const Faces& faces, const reports::RangeChart& chart, double width);

// Text in its own tag, and in a link if it has an address.
void draw_linked(Canvas& canvas, const SetText& text, const std::string& url, Place place);

// All of `blocks` at `place`, for a column. The height is that of height_of().
void draw_all(Canvas& canvas, const SetBlocks& blocks, Place place);
double height_of(const SetBlocks& blocks);

}  // namespace willai::pdf
