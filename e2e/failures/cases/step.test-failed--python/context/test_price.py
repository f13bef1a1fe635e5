import unittest


class PriceTest(unittest.TestCase):
    def test_tax(self):
        self.assertEqual(1 + 1, 3)
