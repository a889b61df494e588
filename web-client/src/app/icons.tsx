import type { ComponentChildren } from "preact";

export function Icon({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const BackIcon = () => <Icon><path d="M15 5l-7 7 7 7" /></Icon>;
export const SendIcon = () => <Icon><path d="M12 19V5" /><path d="M6 11l6-6 6 6" /></Icon>;
export const SaveIcon = () => <Icon><path d="M5 13l4.5 4.5L19 7" /></Icon>;
export const MoreIcon = () => <Icon><path d="M6 12h.01M12 12h.01M18 12h.01" stroke-width="2.6" /></Icon>;
export const CloseIcon = () => <Icon><path d="M6 6l12 12M18 6L6 18" /></Icon>;
export const DownIcon = () => <Icon><path d="M12 5v14" /><path d="M6 13l6 6 6-6" /></Icon>;
export const ReplyIcon = () => <Icon><path d="M10 7l-5 5 5 5" /><path d="M5 12h8a6 6 0 0 1 6 6" /></Icon>;
export const EditIcon = () => <Icon><path d="M5 19l1-4L16 5l3 3L9 18z" /></Icon>;
export const WithdrawIcon = () => <Icon><path d="M7 9a6 6 0 1 1-.5 6" /><path d="M7 4v5h5" /></Icon>;
export const LinkIcon = () => <Icon><path d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1" /><path d="M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1" /></Icon>;
export const OpenIcon = () => <Icon><path d="M12 5v14M5 12h14" /></Icon>;
export const BellIcon = () => <Icon><path d="M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15z" /><path d="M10 20.5h4" /></Icon>;
export const MaskIcon = () => <Icon><path d="M4 8c3-2 6-2 8 0 2-2 5-2 8 0 0 5-1.5 8-4 8-1.7 0-2.5-2-4-2s-2.3 2-4 2c-2.5 0-4-3-4-8z" /><path d="M8 11h1.5M14.5 11H16" /></Icon>;
export const ClockIcon = () => <Icon><path d="M12 8v4.5l3 1.5" /><circle cx="12" cy="12" r="8" /></Icon>;

export const ThreadIcon = () => <Icon><path d="M5 6h14M9 12h10M9 18h7" /><path d="M5 6v9a3 3 0 0 0 3 3" /></Icon>;
export const PeopleIcon = () => <Icon><circle cx="9" cy="9" r="3.2" /><path d="M3.5 19a5.5 5.5 0 0 1 11 0" /><path d="M15.5 6.2a3.2 3.2 0 0 1 0 5.6M17 14.2a5.5 5.5 0 0 1 3.5 4.8" /></Icon>;
export const ThanksIcon = () => <Icon><path d="M12 19.5C6 15.5 4 12.6 4 9.6A4 4 0 0 1 12 8a4 4 0 0 1 8 1.6c0 3-2 5.9-8 9.900z" /></Icon>;
export const UsefulIcon = () => <Icon><path d="M9 15.500a5.5 5.5 0 1 1 6 0V18H9z" /><path d="M10 21h4" /></Icon>;
export const AgreeIcon = () => <Icon><circle cx="12" cy="12" r="8" /><path d="M8.5 12.300l2.4 2.4 4.6-5" /></Icon>;
export const CelebrateIcon = () => <Icon><path d="M12 4l2.3 5 5.4.6-4 3.7 1.1 5.300L12 15.900l-4.8 2.7 1.1-5.3-4-3.7 5.4-.600z" /></Icon>;
export const PonderIcon = () => <Icon><path d="M8 15a4.5 4.5 0 0 1-.5-9A5 5 0 0 1 17 6.500a4.3 4.3 0 0 1-.5 8.500z" /><path d="M9 18.500h.01M6.5 21h.01" stroke-width="2.6" /></Icon>;

export const AttachIcon = () => <Icon><path d="M19 11.5l-7.2 7.2a4.6 4.6 0 0 1-6.5-6.5l7.6-7.6a3.1 3.1 0 0 1 4.4 4.4l-7.4 7.4a1.5 1.5 0 0 1-2.2-2.2l6.6-6.6" /></Icon>;
export const MicrophoneIcon = () => <Icon><rect x="9" y="3.5" width="6" height="10.5" rx="3" /><path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3" /></Icon>;
export const FileIcon = () => <Icon><path d="M7 3.5h7l4 4v13H7z" /><path d="M14 3.5v4h4" /></Icon>;
export const SoundIcon = () => <Icon><path d="M4 10v4M8 7v10M12 4v16M16 8v8M20 10.5v3" /></Icon>;

/** Two warp threads, and the weft that makes them one cloth. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <g fill="none" stroke-width="3.2" stroke-linecap="round">
        <path class="mark-warp" d="M9 4v24M16 4v24M23 4v24" />
        <path class="mark-weft" d="M4 11h2.5M11.5 11h9M25.5 11H28M4 21h9.5M18.5 21H28" />
      </g>
    </svg>
  );
}
