// Limits of an uploaded document: ample for a job description or a CV.
#pragma once

#include <cstddef>

namespace willai::documents {

inline constexpr std::size_t kLargestFile = 2 << 20;      // bytes
inline constexpr int kMostPages = 30;                     // of a PDF
inline constexpr std::size_t kLargestUnpacked = 8 << 20;  // bytes of the text's XML in a DOCX
inline constexpr std::size_t kLongestText = 200'000;      // bytes returned; longer text is cut

// Limits of the process that reads a document.
inline constexpr std::size_t kMostMemory = 256 << 20;  // bytes
inline constexpr std::size_t kMostMapped = 512 << 20;  // bytes, with the program and its libraries
inline constexpr int kMostSeconds = 5;                 // of CPU time
inline constexpr int kMostWaiting = 8;                 // seconds of real time
inline constexpr int kMostOpen = 16;                   // files

}  // namespace willai::documents
