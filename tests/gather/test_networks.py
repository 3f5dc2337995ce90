"""Which machines may be reached."""

import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.gather.networks import NotReached, is_open, machines


@pytest.fixture
def named(monkeypatch):
    """Lets a name be resolved to whatever a test says."""

    def resolve(*numeric):
        found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, 80)) for one in numeric]
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)

    return resolve


@pytest.mark.parametrize(
    ("numeric", "expected"),
    [
        ("8.8.8.8", True),
        ("2606:4700::1111", True),
        ("127.0.0.1", False),
        ("127.8.8.8", False),
        ("0.0.0.0", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("172.32.0.1", True),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("224.0.0.251", False),
        ("255.255.255.255", False),
        ("::", False),
        ("::1", False),
        ("fe80::1", False),
        ("fe80::1%eth0", False),
        ("fd12:3456::1", False),
        ("ff02::1", False),
        ("::ffff:8.8.8.8", True),
        ("::ffff:127.0.0.1", False),
        ("::ffff:10.0.0.1", False),
        ("2002:7f00:1::", False),  # 6to4 of 127.0.0.1
        ("64:ff9b::8.8.8.8", True),
        ("64:ff9b::192.168.0.1", False),
    ],
)
def test_only_the_open_internet_is_open(numeric, expected):
    assert is_open(numeric) is expected


@given(st.ip_addresses(network="10.0.0.0/8") | st.ip_addresses(network="fc00::/7"))
def test_no_private_address_is_open_in_any_form(address):
    assert not is_open(str(address))
    if address.version == 4:
        assert not is_open(f"::ffff:{address}")
        assert not is_open(f"64:ff9b::{address}")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "::1"])
def test_every_way_to_write_this_machine_is_refused(host):
    with pytest.raises(NotReached) as refused:
        machines(host, 80, private=False)
    assert refused.value.issue.code == "private-address"


def test_a_name_that_leads_to_one_private_machine_is_refused(named):
    named("8.8.8.8", "10.0.0.1")
    with pytest.raises(NotReached):
        machines("two.example", 80, private=False)
    assert machines("two.example", 80, private=True) == ("8.8.8.8", "10.0.0.1")


@pytest.mark.parametrize("host", ["", "a" * 70 + ".example", "no..name"])
def test_a_name_that_leads_nowhere_is_unknown_or_this_machine(host):
    with pytest.raises(NotReached) as refused:
        machines(host, 80, private=False)
    assert refused.value.issue.code in ("unknown-host", "private-address")
