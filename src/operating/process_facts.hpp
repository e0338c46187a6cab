// What this process takes of the machine, as Linux says it; under the names that Prometheus has for every program.
#pragma once

namespace willai::operating {

struct ProcessFacts {
  double resident_bytes = 0;
  double open_files = 0;
  double most_files = 0;
  double threads = 0;
  double started = 0;  // seconds since 1970
  double cpu_seconds = 0;
};

// What cannot be read is 0.
ProcessFacts process_facts();

}  // namespace willai::operating
