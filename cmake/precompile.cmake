# The headers of others that most files include, read once: a fifth of the time of a build. Every file still names what
# it uses; the preset dev builds without this and finds what is missing.
option(WILLAI_PRECOMPILE "Precompile the headers that most files include" ON)

function(willai_precompile target)
  if(NOT WILLAI_PRECOMPILE OR NOT CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    return()
  endif()
  set(headers algorithm array cmath cstdint functional map memory optional span string string_view unordered_map utility
              variant vector fmt/format.h fmt/ranges.h ${ARGN})
  list(TRANSFORM headers REPLACE "(.+)" "<\\1>")
  target_precompile_headers(${target} PRIVATE ${headers})
endfunction()
