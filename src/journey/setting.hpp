// What the journey of the assessment needs and does not know how to get: values of an edition, a seal for what was
// typed. The server gives it a store and a key; a browser can give it values it has loaded, and no seal.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "app/assessor.hpp"
#include "app/seal.hpp"
#include "base/result.hpp"
#include "domain/edition.hpp"
#include "domain/past_task.hpp"
#include "pages/pages.hpp"
#include "views/search_view.hpp"

namespace willai::journey {

class Edition {
 public:
  virtual ~Edition() = default;
  virtual const EditionFacts& facts() const = 0;
  // Null where the edition has none of that slug; good until the next call.
  virtual const Profession* find_profession(std::string_view slug) = 0;
  virtual views::Findings find_jobs(const std::string& text, std::size_t most) = 0;
  virtual Result<std::shared_ptr<const Assessor>> assessor() = 0;
  // What earlier editions said otherwise of the tasks of a profession, by task, the oldest first.
  virtual std::vector<PastTask> find_past_tasks(const std::string& /*profession*/) { return {}; }
};

// Where the journey is walked.
enum class Place : unsigned char {
  server,   // what was typed is sealed; answers travel in the query of an address
  copy,     // a static copy: its forms wait for the script that brings the program into the browser
  browser,  // the reader's own browser: answers stand behind the "#" of an address, which is sent to nobody
};

struct Setting {
  Edition& edition;
  const Seal* seal;  // null: nothing can be posted here, as in a static copy without script; pages say so
  pages::Frame frame;
  Place place = Place::server;
};

}  // namespace willai::journey
