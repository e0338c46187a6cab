#include "pdf/sheets.hpp"

#include <cairo-pdf.h>
#include <fmt/format.h>

#include <algorithm>

#include "pdf/set_block.hpp"

namespace willai::pdf {
namespace {

// A4 and its margins, in points; design: 16 mm.
constexpr double kWidth = 210 / 25.4 * 72;
constexpr double kHeight = 297 / 25.4 * 72;
constexpr double kMargin = 16 / 25.4 * 72;
constexpr double kFoot = 22;  // at the bottom of the text, for the running foot
constexpr double kTextWidth = kWidth - 2 * kMargin;
constexpr double kTextHeight = kHeight - 2 * kMargin - kFoot;

// Part `part` of block `block`.
struct Located {
  std::size_t block;
  std::size_t part;
};

class Sheets {
 public:
  Sheets(const Faces& faces, const reports::Document& document) : faces_(faces), document_(document) {
    blocks_.push_back(set_masthead(faces, document.masthead, kTextWidth));
    std::ranges::move(set_blocks(faces, document.blocks, kTextWidth, kTextHeight), std::back_inserter(blocks_));
    for (std::size_t block = 0; block < blocks_.size(); ++block)
      for (const Part& part : blocks_[block]->parts()) {
        located_.push_back({block, located_.empty() || located_.back().block != block ? 0 : located_.back().part + 1});
        parts_.push_back(part);
      }
    starts_ = page_starts(parts_, kTextHeight);
  }

  void draw(Canvas& canvas, cairo_surface_t* surface) const {
    note_sections(canvas, surface);
    canvas.open("Document");
    for (std::size_t page = 0; page < starts_.size(); ++page) {
      if (page > 0) cairo_show_page(canvas.cairo());
      draw_page(canvas, page);
      draw_foot(canvas, page);
    }
    canvas.close("Document");
  }

 private:
  std::size_t end_of(std::size_t page) const { return page + 1 < starts_.size() ? starts_[page + 1] : parts_.size(); }

  // Bookmarks, and the pages for the contents.
  void note_sections(Canvas& canvas, cairo_surface_t* surface) const {
    for (std::size_t page = 0; page < starts_.size(); ++page)
      for (std::size_t i = starts_[page]; i < end_of(page); ++i) {
        const std::string section = blocks_[located_[i].block]->section();
        if (section.empty()) continue;
        canvas.pages[section] = static_cast<int>(page) + 1;
        cairo_pdf_surface_add_outline(surface, CAIRO_PDF_OUTLINE_ROOT, section.c_str(),
                                      fmt::format("dest='{}'", section).c_str(),
                                      static_cast<cairo_pdf_outline_flags_t>(0));
      }
  }

  void draw_page(Canvas& canvas, std::size_t page) const {
    Place place{kMargin, kMargin};
    for (std::size_t i = starts_[page]; i < end_of(page);) {
      std::size_t next = i + 1;
      while (next < end_of(page) && located_[next].block == located_[i].block) ++next;
      const bool opens_page = i == starts_[page];
      if (!opens_page) place.y += parts_[i].space;
      blocks_[located_[i].block]->draw(canvas, place, {located_[i].part, located_[next - 1].part + 1});
      place.y += opens_page ? parts_[i].reopened : 0;
      for (std::size_t each = i; each < next; ++each)
        place.y += parts_[each].height + (each > i ? parts_[each].space : 0);
      i = next;
    }
  }

  void draw_foot(Canvas& canvas, std::size_t page) const {
    const double y = kHeight - kMargin - 12;
    const TypeStyle style = style_of(reports::Tone::fine);
    canvas.rule({kMargin, y - 3}, kTextWidth, 0.5, Colour::ink);
    const SetText edition(faces_, {reports::Tone::fine, document_.foot}, style, kTextWidth, Wrap::none);
    const SetText number(faces_, {reports::Tone::fine, fmt::format("Page {} of {}", page + 1, starts_.size())}, style,
                         kTextWidth, Wrap::none);
    edition.draw(canvas, {kMargin, y});
    number.draw(canvas, {kMargin + kTextWidth - number.width(), y});
  }

  const Faces& faces_;
  const reports::Document& document_;
  SetBlocks blocks_;
  std::vector<Located> located_;
  std::vector<Part> parts_;
  std::vector<std::size_t> starts_;
};

// No clock is read: a report has the date of its edition.
void describe(cairo_surface_t* surface, const reports::Document& document) {
  const std::string date = document.date_iso + "T00:00:00Z";
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, document.title.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, document.masthead.name.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, document.subject.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, date.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, date.c_str());
}

}  // namespace

Result<Drawn> draw_sheets(const Faces& faces, const reports::Document& document) {
  Drawn drawn;
  const Owned<cairo_surface_t> surface(cairo_pdf_surface_create_for_stream(append_bytes, &drawn.bytes, kWidth, kHeight));
  describe(surface.get(), document);
  const Owned<cairo_t> cairo(cairo_create(surface.get()));
  Canvas canvas(cairo.get());
  Sheets(faces, document).draw(canvas, surface.get());
  cairo_show_page(cairo.get());
  cairo_surface_finish(surface.get());
  for (const cairo_status_t status : {cairo_status(cairo.get()), cairo_surface_status(surface.get())})
    if (status != CAIRO_STATUS_SUCCESS)
      return io_error(fmt::format("the report could not be drawn: {}", cairo_status_to_string(status)));
  drawn.pictures = canvas.pictures();
  return drawn;
}

}  // namespace willai::pdf
