import { Icon } from "../app/icons";

export const PhoneIcon = () => <Icon><path d="M6.5 4.5h3l1.5 4-2 1.500a11 11 0 0 0 5 5l1.500-2 4 1.500v3a1.500 1.500 0 0 1-1.500 1.500A14.500 14.500 0 0 1 5 6a1.500 1.500 0 0 1 1.500-1.500z" /></Icon>;
export const SilentIcon = () => <Icon><rect x="9" y="3.5" width="6" height="10.5" rx="3" /><path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3M4 4l16 16" /></Icon>;
export const CameraIcon = () => <Icon><rect x="3.500" y="7" width="11.500" height="10" rx="2" /><path d="M15 11l5.500-3v8L15 13z" /></Icon>;
