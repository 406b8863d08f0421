"""Installs the clients into the environment whose Python runs this: the packages named as arguments, and of Ansible's half a gigabyte of
collections only the one for CloudStack."""

import glob
import subprocess
import sys
import sysconfig
import tempfile
import zipfile

ANSIBLE = "ansible==8.7.0"
COLLECTION = "ansible_collections/ngine_io/cloudstack/"


def pip(*arguments):
    subprocess.run([sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments], check=True)


pip("install", *sys.argv[1:])
with tempfile.TemporaryDirectory() as folder:
    pip("download", "--no-deps", "--dest", folder, ANSIBLE)
    with zipfile.ZipFile(glob.glob(folder + "/*.whl")[0]) as wheel:
        members = [name for name in wheel.namelist() if name.startswith(COLLECTION)]
        wheel.extractall(sysconfig.get_paths()["purelib"], members)
