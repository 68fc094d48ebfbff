/** The icons in use, under names of what they stand for. */
export { default as WarningIcon } from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
export { default as UndoIcon } from '@tabler/icons-react/dist/esm/icons/IconArrowBackUp.mjs';
export { default as RedoIcon } from '@tabler/icons-react/dist/esm/icons/IconArrowForwardUp.mjs';
export { default as SwapIcon } from '@tabler/icons-react/dist/esm/icons/IconArrowsExchange.mjs';
export { default as DownIcon } from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
export { default as UpIcon } from '@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs';
export { default as DoneIcon } from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
export { default as EmptyIcon } from '@tabler/icons-react/dist/esm/icons/IconCircleDashed.mjs';
export { default as MoreIcon } from '@tabler/icons-react/dist/esm/icons/IconDotsVertical.mjs';
export { default as SaveIcon } from '@tabler/icons-react/dist/esm/icons/IconDownload.mjs';
export { default as DarkIcon } from '@tabler/icons-react/dist/esm/icons/IconMoon.mjs';
export { default as RunIcon } from '@tabler/icons-react/dist/esm/icons/IconPlayerPlay.mjs';
export { default as StaleIcon } from '@tabler/icons-react/dist/esm/icons/IconRefreshAlert.mjs';
export { default as SearchIcon } from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
export { default as LightIcon } from '@tabler/icons-react/dist/esm/icons/IconSun.mjs';
export { default as FilesIcon } from '@tabler/icons-react/dist/esm/icons/IconUpload.mjs';
export { default as CloseIcon } from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
