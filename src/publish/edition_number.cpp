#include "publish/edition_number.hpp"

#include <fmt/format.h>

#include "views/page_head.hpp"

namespace willai::publish {

Result<EditionNumber> number_of(const PublishRequest& request, const importers::WrittenEdition& written) {
  const std::string& date = request.date.empty() ? written.date : request.date;
  if (date.empty()) return invalid("the edition has no date; give --date 2026-11-23, or set it in edition.toml");
  return EditionNumber{request.volume.value_or(written.volume.value_or(1)),
                       request.number.value_or(written.number.value_or(1)), TRY(Date::parse(date))};
}

Result<> check_that_follows(const EditionNumber& number, const PreviousEdition& previous) {
  if (previous.editions.empty()) return Nothing{};
  const PastEdition& last = previous.editions.front();
  const std::string name = views::edition_name(last.volume, last.number);
  if (std::pair(number.volume, number.number) <= std::pair(last.volume, last.number))
    return invalid(fmt::format("{} cannot follow {}, the previous edition; give --number {}, or a new --volume",
                               views::edition_name(number.volume, number.number), name, last.number + 1));
  if (number.date.iso() <= last.date)
    return invalid(fmt::format("{} is not later than {}, the date of {}, the previous edition; give a later --date",
                               number.date.iso(), last.date, name));
  return Nothing{};
}

}  // namespace willai::publish
