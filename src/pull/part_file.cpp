#include "pull/part_file.hpp"

#include <fmt/format.h>

#include <charconv>
#include <map>

#include "base/text.hpp"

namespace willai::pull {
namespace {

// One "key<tab>value" per line.
std::map<std::string, std::string> parse_note(std::string_view text) {
  std::map<std::string, std::string> note;
  for (const std::string_view line : split(text, '\n'))
    if (const std::size_t tab = line.find('\t'); tab != std::string_view::npos)
      note[std::string(line.substr(0, tab))] = line.substr(tab + 1);
  return note;
}

std::optional<long long> parse_length(const std::string& text) {
  long long number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc() || end != text.data() + text.size() || number < 0) return std::nullopt;
  return number;
}

// RFC 9110, section 13.1.5: a weak ETag does not guarantee equal bytes.
bool is_strong(const std::string& etag) { return etag.starts_with('"'); }

}  // namespace

PartFile::PartFile(ports::FolderStore& files, const Errand& errand, Progress progress)
    : files_(files),
      part_(errand.path + ".part"),
      meta_(errand.path + ".part.meta"),
      url_(errand.url),
      progress_(std::move(progress)) {}

Result<PartFile> PartFile::open(ports::FolderStore& files, const Errand& errand, Progress progress) {
  PartFile part(files, errand, std::move(progress));
  TRY(part.take_up());
  return part;
}

Result<> PartFile::take_up() {
  have_ = std::max(0LL, files_.size_of(part_));
  if (have_ == 0) return Nothing{};
  const auto text = TRY(files_.find(meta_));
  if (!text) return conflict(fmt::format("“{}” exists, but no pull left it there; move it away and pull again", part_));
  auto note = parse_note(*text);
  if (note["url"] != url_) return forget(), Nothing{};
  etag_ = note["etag"];
  last_modified_ = note["last-modified"];
  whole_ = parse_length(note["whole"]);
  pieced_ = true;
  // Without an ETag or a date nobody can tell whether the rest is of the same version; and if there is more than the
  // whole length, it is not.
  if (wanted(0).validator.empty() || (whole_ && have_ > *whole_)) forget();
  return Nothing{};
}

ports::Wanted PartFile::wanted(long long largest) const {
  const std::string validator = is_strong(etag_) ? etag_ : last_modified_;
  return {url_, validator.empty() ? 0 : have_, validator, largest};
}

Result<> PartFile::begin(const ports::AnswerHead& head) { return head.from == 0 ? start_over(head) : go_on(head); }

Result<> PartFile::start_over(const ports::AnswerHead& head) {
  forget();
  whole_ = head.whole;
  etag_ = head.etag;
  last_modified_ = head.last_modified;
  TRY(told_by_disk(files_.save(part_, "")));
  return note();
}

// The answer continues exactly where the file ends, and it is the same version as far as the server says.
Result<> PartFile::go_on(const ports::AnswerHead& head) {
  const bool same =
      (etag_.empty() || head.etag.empty() || head.etag == etag_) && (!whole_ || !head.whole || *head.whole == *whole_);
  if (head.from != have_ || !same) {
    forget();
    return invalid("the server continued with a different version of the file");
  }
  pieced_ = true;
  if (head.whole) whole_ = head.whole;
  return Nothing{};
}

Result<> PartFile::note() {
  return told_by_disk(files_.save(meta_, fmt::format("url\t{}\netag\t{}\nlast-modified\t{}\nwhole\t{}\n", url_, etag_,
                                                     last_modified_, whole_ ? std::to_string(*whole_) : "")));
}

Result<> PartFile::take(std::string_view bytes) {
  TRY(told_by_disk(files_.append(part_, bytes)));
  have_ += static_cast<long long>(bytes.size());
  progress_(have_, whole_);
  return Nothing{};
}

Result<> PartFile::told_by_disk(Result<> outcome) {
  if (!outcome.ok()) disk_error_ = outcome.error();
  return outcome;
}

// Remove the bytes first: without their note a later run could not tell whose file it is.
void PartFile::forget() {
  files_.remove(part_);
  files_.remove(meta_);
  have_ = 0;
  pieced_ = false;
  whole_.reset();
  etag_.clear();
  last_modified_.clear();
}

}  // namespace willai::pull
