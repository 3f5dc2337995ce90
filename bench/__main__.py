"""Every benchmark, one after another."""

from bench import link, read, start

start.main()
read.main()
link.main()
