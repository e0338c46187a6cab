// What the assessment needs and cannot get itself: values of an edition, and a seal for what was typed. The server
// provides a store and a key; a browser provides values that it has loaded, and no encryption.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "assessment/assessor.hpp"
#include "ports/seal.hpp"
#include "base/result.hpp"
#include "domain/edition.hpp"
#include "domain/past_task.hpp"
#include "pages/pages.hpp"
#include "views/search_view.hpp"

namespace willai::assessment {

class Edition {
 public:
  virtual ~Edition() = default;
  virtual const EditionFacts& facts() const = 0;
  // Null if the edition has none with that slug; valid until the next call.
  virtual const Profession* find_profession(std::string_view slug) = 0;
  virtual views::Findings find_jobs(const std::string& text, std::size_t most) = 0;
  virtual Result<std::shared_ptr<const Assessor>> assessor() = 0;
  // Where earlier editions said something else about the tasks of a profession; by task, oldest first.
  virtual std::vector<PastTask> find_past_tasks(const std::string& /*profession*/) { return {}; }
};

// Where the assessment runs.
enum class Place : unsigned char {
  server,   // typed text is encrypted; answers are in the query of an address
  copy,     // a static copy: its forms wait for the script that loads the program into the browser
  browser,  // the reader's own browser: answers are after the "#" of an address, which is never sent
};

struct Setting {
  Edition& edition;
  const ports::Seal* seal;  // null: nothing can be posted here, as in a static copy without script; pages say so
  pages::Frame frame;
  Place place = Place::server;
};

}  // namespace willai::assessment
