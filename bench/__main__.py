"""Every benchmark, one after another."""

from bench import read, start

start.main()
read.main()
