import { build, type Recipes } from '../recipe.ts'

const CONTROL = (name: string, more = ''): string =>
  `Package: ${name}\nVersion: 1.0\nArchitecture: all\nMaintainer: team@example.org\n${more}Description: errors of the shop\n`

const POSTINST = '#!/bin/sh\necho "warning: unable to find an error log, creating one" >&2\n'

const MAKE_DEB = 'chmod 755 deb/DEBIAN/postinst && dpkg-deb --build deb /tmp/shop-errors.deb'

const deb = (...lines: readonly string[]) =>
  build(
    [
      'FROM debian:bookworm-slim',
      'WORKDIR /src',
      'COPY . .',
      'RUN rm -f /etc/apt/sources.list.d/* && : > /etc/apt/sources.list',
      ...lines.map((line) => `RUN ${line}`),
      '',
    ].join('\n'),
    { 'deb/DEBIAN/control': CONTROL('shop-errors'), 'deb/DEBIAN/postinst': POSTINST },
  )

const SOURCE =
  'echo "deb [trusted=yes] http://mirror.example.org/debian bookworm main" > /etc/apt/sources.list'
const DOWN = 'echo "deb [trusted=yes] http://127.0.0.1:9/debian bookworm main" > /etc/apt/sources.list'

const git = (...lines: readonly string[]) =>
  build(['FROM golang:1.26', 'WORKDIR /src', ...lines.map((line) => `RUN ${line}`), ''].join('\n'))

const COMMIT = 'git -c user.name=a -c user.email=a@example.org commit -q --allow-empty -m "Fix fatal: error"'

/** Package managers and git, chatting. */
export const packages: Recipes = {
  'apt-local-package': deb(
    MAKE_DEB,
    'apt-get install -y /tmp/shop-errors.deb',
    'apt-get purge -y shop-errors',
  ),
  'apt-update-without-name': deb(`${SOURCE} && apt-get -o Acquire::Retries=0 update`),
  'apt-update-refused': deb(`${DOWN} && apt-get -o Acquire::Retries=1 update`),
  'apt-missing-package-survived': deb('apt-get install -y libshop-dev || echo "built without libshop"'),
  'apt-broken-dependency-survived': deb(
    `sed -i "s/^Description/Depends: libnone (>= 9)\\nDescription/" deb/DEBIAN/control && ${MAKE_DEB}`,
    'apt-get install -y /tmp/shop-errors.deb || dpkg --force-depends -i /tmp/shop-errors.deb',
  ),
  'dpkg-not-installed': deb('dpkg -s shop-errors || true', 'dpkg -r shop-errors', 'dpkg --audit'),
  'dpkg-chatter': deb(
    MAKE_DEB,
    'dpkg -i /tmp/shop-errors.deb',
    'dpkg -i /tmp/shop-errors.deb && dpkg -r shop-errors',
  ),
  'locale-warnings': deb(
    'LC_ALL=xx_YY.UTF-8 perl -e "print qq(ok\\n)"',
    'LANG=de_DE.UTF-8 perl -v | head -3',
  ),
  'debconf-warnings': deb(
    'echo "debconf debconf/frontend select Readline" | debconf-set-selections; dpkg-reconfigure debconf || true',
  ),
  'users-and-groups': deb(
    'useradd -m shop && useradd shop || true',
    'groupadd root || true',
    'id none || true',
  ),
  'alternatives-warnings': deb(
    'update-alternatives --install /usr/bin/edit edit /bin/true 1 --slave /usr/share/man/man1/edit.1.gz edit.1.gz /none.1.gz',
    'update-alternatives --remove edit /none || true',
  ),
  'ldconfig-warnings': deb('echo junk > /usr/lib/libshop.so.1 && ldconfig', 'ldd /src/none || true'),
  'git-hints': git(
    'git init && git config user.name a',
    `git init repo && cd repo && ${COMMIT} && git checkout --detach`,
  ),
  'git-survived': git(
    'git status || true',
    'git clone http://127.0.0.1:9/shop.git || true',
    'git -C / rev-parse HEAD || echo "no version"',
  ),
  'git-ownership-survived': git(
    `git init -q repo && cd repo && ${COMMIT} && chown -R 1000 . && git log --oneline || git -c safe.directory=* log --oneline`,
  ),
  'git-clone-local': git(
    `git init -q repo && (cd repo && ${COMMIT}) && git clone --depth 1 repo copy && git -C copy tag error`,
  ),
  'git-private-survived': git(
    'GIT_TERMINAL_PROMPT=0 git ls-remote https://git.example.org/team/shop.git || echo "the copy in vendor is used"',
  ),
  'ssh-survived': git('ssh -o BatchMode=yes git@git.example.org true || echo "no ssh here"'),
}
